import "server-only";

/**
 * What people choose in French: keyboard walks, plain words, towns, works, and first names; those and their order come from
 * @zxcvbn-ts/language-fr, MIT, © 2021 @zxcvbn-ts.
 */
export const FREQUENT_FRENCH_PASSWORDS = `
azerty azertyuiop azertyuiopqsdf azertyqsdf azertyazerty qsdfghjklm qsdfgh wxcvbn poiuytreza ytreza aqwzsx aqwzsxedc
aqzsed nopqrs motdepasse monmotdepasse motpasse mdp passe secret sesame bonjour bonsoir bienvenue salut coucou merci
soleil lune etoile ciel amour jetaime jtaime jetadore cheri cherie chouchou doudou loulou poupou nounours chaton minou
kiki titi toto tata tonton tintin asterix obelix idefix princesse prince reine roi licorne papillon coccinelle
libellule dauphin baleine tigre lion panthere guepard loup renard cheval chevaux jument poney chien chienne chat
chatte lapin souris hamster tortue oiseau colibri aigle faucon hirondelle poisson requin vache cochon mouton chevre
poule canard maison jardin piscine voiture moto velo bateau avion train camion tracteur peugeot renault citroen clio
twingo megane ducati kawasaki ferrari porsche mercedes famille maman papa mamie papi papy mami enfant enfants bebe
frere soeur fille garcon ami amie amis copain copine mariage vacances plage montagne mer foret riviere neige pluie
orage arcenciel printemps automne hiver noel paques anniversaire janvier fevrier mars avril juin juillet aout
septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche aujourdhui demain toujours
jamais liberte egalite fraternite libertegalitefraternite france francais francaise republique marianne marseille
paris lyon toulouse bordeaux nantes lille rennes strasbourg montpellier nimes avignon nice cannes toulon grenoble
dijon reims rouen metz nancy brest lehavre saintetienne bretagne normandie alsace lorraine provence corsica corse
languedoc gard cevennes camargue occitanie lozere ardeche herault vaucluse allezlom allezlesbleus omarseille olympique
psg parissg girondins stadefrancais rugby football foot handball basket tennis petanque judo karate danse musique
guitare piano batterie chanson rocknroll johnny hallyday mbappe zidane platini griezmann benzema neymar messi ronaldo
mylene farmer balavoine goldman brassens brel entreprise societe bureau travail travailler comptabilite compta
direction directeur directrice secretaire secretariat accueil informatique ordinateur internet serveur reseau admin
administrateur administratrice administration utilisateur invite stagiaire mairie commune communaute agglomeration
agglo departement prefecture prefet sousprefecture region regional collectivite ministere service services public
publique projet projets contrat contrats chefdeprojet industrie industriel territoire territoires territoiredindustrie
industries usine atelier mine mineur mines chevalement charbon acier fonderie tableaudebord suivi pilote copil
changemoi changezmoi achanger provisoire temporaire nouveau nouveaumotdepasse defaut pardefaut testtest essai essais
demonstration exemple inconnu personne chocolat fromage baguette croissant champagne vin rouge blanc bleu vert jaune
orange violet rose noir fraise framboise cerise pomme banane citron clementine carotte patate tomate caramel vanille
cannelle nutella cookie bonbon biscuit gateau crepe galette raclette tartiflette saucisson pastis apero cacahuete
noisette pistache amande olive lavande tournesol jasmin violette marguerite pivoine tulipe orchidee camelia bisous
bisou calin bonheur joie sourire espoir reve rever magie magique merveille fantastique superbe genial formidable
magnifique incroyable couronne chateau chevalier pirate dragon fantome vampire sorciere fee lutin ange demon diable
enfer paradis galaxie planete terre jupiter saturne batman spiderman superman pokemon pikachu minecraft fortnite zelda
mario sonic naruto dragonball starwars harrypotter hermione gandalf frodon jesus marie joseph moise mohamed allah dieu
seigneur jesustaime benediction prieres qwertz qwertzuiop iloveyou iloveu welcome password passw passwort contrasena
senha parola letmein changeme default guest root superuser sysadmin monsieur madame mademoiselle docteur professeur
ecole college lycee universite etudiant classe maitresse cestmoi cestlavie onestpret vivelavie vivelafrance carpediem
hakunamatata abracadabra supercalifragilis tralala blabla chut trucmuche bidule machin abcdef abcdefgh abcdefghij
abcdefghijkl abcdefghijklm abcdefghijklmnop abcdefghijklmnopqrstuvwxyz zyxwvut jean pierre louis grace paul john
jacques victoire robert michel philippe marine thomas william etienne edouard elisabeth maria honore leon amedee joao
emir said valery michele angel felicite josephe nicolas edith eloi luis oscar desiree kleber hector josue evelyne
lucia valerian elizabeth philomene martin ahmad aida barthelemy leonce antonio cecilia victor simon anes felicien
irenee ivan helene ruben julian amine faycal nino josee emilien antonin mael stephane frederick eliane fatima saida
hedi luce stephan sergio barbara zinedine gaetan adrian sean aris sofia andreas felicie dario marin matias athena
helios roman
`;
