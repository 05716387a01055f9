/** The strip above everything: the drawer's button on a phone, theme, inspector, keys, and who one is. */

import { useState } from "react";
import { KeysDialog } from "./keys_dialog";
import { PersonSwitch } from "./person_switch";
import { Icon, type IconName } from "../parts/icon";
import { Menu } from "../parts/menu";
import { useThemeChoice, type Choice } from "../parts/theme";
import { useFrame } from "../shell_context";
import { useSnapshot } from "../workspace/context";

const THEMES: { choice: Choice; label: string; icon: IconName }[] = [
  { choice: "", label: "Like the system", icon: "system" },
  { choice: "light", label: "Light", icon: "sun" },
  { choice: "dark", label: "Dark", icon: "moon" },
];

export function TopBar({ openDrawer }: { openDrawer: () => void }) {
  const { inspect, closeInspector, isInspecting } = useFrame();
  const [choice, choose] = useThemeChoice();
  const [areKeysShown, showKeys] = useState(false);
  const isConnected = useSnapshot((snapshot) => snapshot.isConnected);
  const theme = THEMES.find((one) => one.choice === choice);
  return (
    <header className="top-bar">
      <button
        type="button"
        className="top-button drawer-button"
        aria-label="Channels and messages"
        onClick={openDrawer}
      >
        <Icon name="menu" size={20} />
      </button>
      <p className="top-title" role="status">
        <span className={isConnected ? "lamp" : "lamp lamp-off"} />
        {isConnected ? "Nothing leaves this machine" : "Connection lost. Trying again…"}
      </p>
      <div className="top-tools">
        <button
          type="button"
          className="top-button"
          title="Inspector: how each answer came about"
          aria-pressed={isInspecting}
          onClick={() => (isInspecting ? closeInspector() : inspect(null))}
        >
          <Icon name="inspect" />
          <span className="wide">Inspector</span>
        </button>
        <Menu
          className="top-button"
          label={`Theme: ${theme?.label ?? ""}`}
          items={THEMES.map((one) => ({
            label: one.label,
            isChosen: one.choice === choice,
            act: () => choose(one.choice),
          }))}
        >
          <Icon name={theme?.icon ?? "system"} />
        </Menu>
        <button
          type="button"
          className="top-button wide"
          aria-label="Keyboard"
          title="Keyboard"
          onClick={() => showKeys(true)}
        >
          <Icon name="keyboard" />
        </button>
        <PersonSwitch />
      </div>
      {areKeysShown && <KeysDialog close={() => showKeys(false)} />}
    </header>
  );
}
