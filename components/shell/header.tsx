import { Menu } from "lucide-react";
import type { Route } from "next";
import { ContractRuler } from "@/components/charts/contract-ruler";
import { NotificationBell } from "@/components/notification/notification-bell";
import { SearchEntry } from "@/components/search/search-entry";
import { DemoBanner, DemoChip } from "@/components/ui/demo-banner";
import { Link } from "@/components/ui/link";
import { AccountMenu } from "./account-menu";
import { DismissibleDetails } from "./dismissible-details";
import { HeadframeSign } from "./headframe-sign";
import { NavList } from "./nav-list";
import { Scale } from "./scale";
import type { ShellData } from "./shell-data";

/** Charcoal band: brand, scale, demonstration mention, account; its lower edge is the contract's own ruler. */
export function Header({ data }: { data: ShellData }) {
  return (
    <>
      <header className="charcoal relative z-10 bg-charbon text-sur-charbon print:hidden">
        <div className="flex h-13 items-center gap-4 pr-5 pl-4 max-sm:gap-2 max-sm:pr-2">
          <Link
            href={data.brand.href as Route}
            className="flex flex-none items-center gap-2.5 text-sur-charbon no-underline lg:w-[calc(var(--rail)-1rem)]"
          >
            <HeadframeSign ground="charcoal" />
            <span>
              <b className="block text-13/4.25 font-stretch-[98%] whitespace-nowrap">{data.brand.title}</b>
              <span className="block text-12 text-sur-charbon-2">{data.brand.subtitle}</span>
            </span>
          </Link>
          <Scale steps={data.scale} className="flex max-sm:hidden" />
          <span className="flex-1" />
          {data.viewer && <SearchEntry />}
          {data.demo && <DemoChip className="max-md:hidden" />}
          {data.viewer && <NotificationBell unread={data.viewer.unread} />}
          {data.viewer && <AccountMenu viewer={data.viewer} />}
          <SmallScreenMenu data={data} />
        </div>
        {data.contract && <ContractRuler {...data.contract} />}
      </header>
      {data.demo && <DemoBanner className="md:hidden print:block" />}
    </>
  );
}

function SmallScreenMenu({ data }: { data: ShellData }) {
  return (
    <DismissibleDetails
      className="lg:hidden"
      label="Menu"
      summaryClass="grid size-11 place-items-center rounded-2"
      summary={<Menu aria-hidden="true" className="size-5" />}
    >
      <div className="absolute inset-x-0 top-full z-30 max-h-[calc(100dvh-4.5rem)] overflow-y-auto border-b border-filet bg-creux pb-6 text-encre max-sm:pb-24 shadow-menu">
        <Scale steps={data.scale} className="flex bg-charbon px-2 py-2 text-sur-charbon sm:hidden" />
        <nav aria-label="Menu">
          <NavList entries={data.nav} actions={data.actions} />
        </nav>
      </div>
    </DismissibleDetails>
  );
}
