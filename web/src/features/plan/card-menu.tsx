import { type KeyboardEvent, useEffect, useRef } from "react";
import type { Action, Placement } from "../../api/types";
import { useRoadmap } from "../../draft/roadmap";
import { Menu, MenuChoice } from "../../shared/menu";
import { useTexts } from "../../texts/texts";
import { useActs } from "./board-state";

interface Props {
  action: Action;
  placement: Placement;
  /** Whether the tab key reaches it. */
  focusable: boolean;
}

/** Everything that can be done with a card, for those who do not drag. */
export function CardMenu(props: Props) {
  const t = useTexts();
  const { number } = props.action;
  return (
    <div className="pp-card__menu">
      <Menu
        label={<Dots />}
        name={t("web-plan-menu", { number })}
        tabIndex={props.focusable ? 0 : -1}
      >
        {(close) => <Choices {...props} close={close} />}
      </Menu>
    </div>
  );
}

function Dots() {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" width="16" height="16" fill="currentColor">
      <circle cx="8" cy="3" r="1.5" />
      <circle cx="8" cy="8" r="1.5" />
      <circle cx="8" cy="13" r="1.5" />
    </svg>
  );
}

function Choices({ action, placement, close }: Props & { close: () => void }) {
  const t = useTexts();
  const { document } = useRoadmap();
  const { open, move, pin } = useActs();
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    root.current?.querySelector("button")?.focus();
    root.current?.scrollIntoView?.({ block: "nearest" });
  }, []);
  const { number } = action;
  const choose = (act: () => void) => () => {
    close();
    act();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrow keys are heard from every choice inside.
    <div ref={root} className="pp-card__choices" onKeyDown={travel}>
      <MenuChoice onChoose={choose(() => open(number))}>{t("web-plan-menu-open")}</MenuChoice>
      {document.plateaus
        .filter((plateau) => plateau.number !== placement.plateau)
        .map((plateau) => (
          <MenuChoice key={plateau.number} onChoose={choose(() => move(number, plateau.number))}>
            {t("web-plan-menu-move", { plateau: plateau.number, title: plateau.title })}
          </MenuChoice>
        ))}
      {action.pin === null ? (
        <MenuChoice onChoose={choose(() => pin(number, placement.plateau))}>
          {t("web-plan-menu-pin", { plateau: placement.plateau })}
        </MenuChoice>
      ) : (
        <MenuChoice onChoose={choose(() => pin(number, null))}>
          {t("web-plan-menu-release")}
        </MenuChoice>
      )}
      <MenuChoice onChoose={choose(() => open(number, "status"))}>
        {t("web-plan-menu-status")}
      </MenuChoice>
      <MenuChoice onChoose={choose(() => open(number, "dependency"))}>
        {t("web-plan-menu-dependency")}
      </MenuChoice>
      <MenuChoice onChoose={choose(() => open(number, "drop"))}>
        {t("web-plan-menu-drop")}
      </MenuChoice>
    </div>
  );
}

function travel(event: KeyboardEvent<HTMLElement>): void {
  const choices = [...event.currentTarget.querySelectorAll("button")];
  const place = choices.indexOf(event.target as HTMLButtonElement);
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step !== undefined) {
    event.preventDefault();
    choices.at((place + step) % choices.length)?.focus();
  }
}
