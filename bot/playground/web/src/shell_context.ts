/** What any component may ask of the frame: go somewhere, inspect a message. */

import { createContext, useContext } from "react";
import type { Tab } from "./workspace/route";
import type { Message } from "./workspace/types";

export interface Frame {
  open: (target: { channel?: string; thread?: string; tab?: Tab }) => void;
  /** Open the inspector for a message; for none it follows the newest answer. */
  inspect: (message: Message | null) => void;
  inspected: Message | null;
  closeInspector: () => void;
  isInspecting: boolean;
}

export const ShellContext = createContext<Frame | null>(null);

export function useFrame(): Frame {
  const frame = useContext(ShellContext);
  if (!frame) throw new Error("no shell above this component");
  return frame;
}
