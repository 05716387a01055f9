/** Light or dark: as the system has it, unless the person chose. */

import { useEffect } from "react";
import { useMedia } from "./media";
import { useKept } from "../workspace/kept";

export type Theme = "light" | "dark";
export type Choice = Theme | "";

export function useThemeChoice(): [Choice, (choice: Choice) => void] {
  const [kept, keep] = useKept("theme");
  return [kept === "light" || kept === "dark" ? kept : "", keep];
}

/** Return the theme that holds now. */
export function useTheme(): Theme {
  const [choice] = useThemeChoice();
  const isDark = useMedia("(prefers-color-scheme: dark)");
  return choice || (isDark ? "dark" : "light");
}

/** Set the theme on the document, for the style sheets. */
export function useDocumentTheme(): void {
  const theme = useTheme();
  useEffect(() => {
    document.documentElement.dataset["theme"] = theme;
  }, [theme]);
}
