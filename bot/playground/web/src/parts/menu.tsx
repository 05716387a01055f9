/** A button that opens a menu: by mouse, finger, or keyboard (arrows, Home, End, Escape, a first letter). */

import { useEffect, useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { createPortal } from "react-dom";
import { Icon } from "./icon";

export interface MenuItem {
  label: string;
  note?: string;
  isChosen?: boolean;
  isDanger?: boolean;
  act: () => void;
}

interface Props {
  items: MenuItem[];
  label: string;
  className: string;
  actionId?: string;
  isBusy?: boolean;
  children: ReactNode;
}

export function Menu({ items, label, className, actionId, isBusy, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        title={label}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        aria-busy={isBusy}
        data-action-id={actionId || undefined}
        onClick={() => setOpen(!isOpen)}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown" || event.key === "ArrowUp") {
            event.preventDefault();
            setOpen(true);
          }
        }}
      >
        {children}
      </button>
      {isOpen && (
        <Popup id={id} items={items} label={label} anchor={button} close={close} leave={() => setOpen(false)} />
      )}
    </>
  );
}

interface PopupProps {
  id: string;
  items: MenuItem[];
  label: string;
  anchor: React.RefObject<HTMLButtonElement | null>;
  close: () => void;
  leave: () => void;
}

function Popup({ id, items, label, anchor, close, leave }: PopupProps) {
  const popup = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (popup.current && anchor.current) place(popup.current, anchor.current.getBoundingClientRect());
    const chosen =
      popup.current?.querySelector<HTMLElement>('[aria-checked="true"]') ?? popup.current?.querySelector("button");
    chosen?.focus({ preventScroll: true });
  }, [anchor]);
  useEffect(() => {
    const outside = (event: Event) => {
      const target = event.target as Node;
      if (!popup.current?.contains(target) && !anchor.current?.contains(target)) leave();
    };
    const follow = () => {
      if (popup.current && anchor.current) place(popup.current, anchor.current.getBoundingClientRect());
    };
    document.addEventListener("pointerdown", outside);
    document.addEventListener("scroll", follow, true);
    return () => {
      document.removeEventListener("pointerdown", outside);
      document.removeEventListener("scroll", follow, true);
    };
  }, [anchor, leave]);
  return createPortal(
    <div
      ref={popup}
      id={id}
      className="menu"
      role="menu"
      aria-label={label}
      onKeyDown={(event) => steer(event, close, leave)}
    >
      {items.map((item, index) => (
        <button
          key={index}
          type="button"
          role={item.isChosen === undefined ? "menuitem" : "menuitemradio"}
          aria-checked={item.isChosen}
          className={item.isDanger ? "menu-item menu-danger" : "menu-item"}
          tabIndex={-1}
          onClick={() => {
            close();
            item.act();
          }}
        >
          <span>
            {item.label}
            {item.note && <small>{item.note}</small>}
          </span>
          {item.isChosen && <Icon name="check" size={16} />}
        </button>
      ))}
    </div>,
    document.body,
  );
}

/** Put the popup below its button, above it where there is no room, and inside the window. */
function place(popup: HTMLElement, anchor: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = popup;
  const isBelow = anchor.bottom + height + 8 < window.innerHeight || anchor.top < height + 8;
  popup.style.top = `${Math.max(8, isBelow ? anchor.bottom + 4 : anchor.top - height - 4)}px`;
  popup.style.left = `${Math.max(8, Math.min(anchor.left, window.innerWidth - width - 8))}px`;
}

function steer(event: KeyboardEvent<HTMLElement>, close: () => void, leave: () => void): void {
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>("button")];
  const at = items.indexOf(document.activeElement as HTMLElement);
  const next: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1 + items.length,
    Home: 0,
    End: items.length - 1,
  };
  const target = next[event.key];
  if (event.key === "Escape") {
    event.stopPropagation();
    close();
  } else if (event.key === "Tab") {
    leave();
  } else if (target !== undefined) {
    event.preventDefault();
    items[target % items.length]?.focus();
  } else if (event.key.length === 1) {
    const typed = event.key.toLowerCase();
    items.find((item) => item.textContent?.trim().toLowerCase().startsWith(typed))?.focus();
  }
}
