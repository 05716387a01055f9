/** Light or dark: as the system has it, unless the person chose. */

import { useEffect, useSyncExternalStore } from "react";
import { useKept } from "../workspace/kept";

export type Theme = "light" | "dark";
export type Choice = Theme | "";

const DARK = window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  DARK.addEventListener("change", listener);
  return () => DARK.removeEventListener("change", listener);
}

export function useThemeChoice(): [Choice, (choice: Choice) => void] {
  const [kept, keep] = useKept("theme");
  return [kept === "light" || kept === "dark" ? kept : "", keep];
}

/** Return the theme that holds now. */
export function useTheme(): Theme {
  const [choice] = useThemeChoice();
  const isDark = useSyncExternalStore(subscribe, () => DARK.matches);
  return choice || (isDark ? "dark" : "light");
}

/** Set the theme on the document, for the style sheets. */
export function useDocumentTheme(): void {
  const theme = useTheme();
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
}
