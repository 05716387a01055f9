/** The picture of a person, the app or a bot, drawn here. */

import { memo, type ReactNode } from "react";
import type { Kind } from "../workspace/types";

const FACES: Record<string, { back: string; front: string }> = {
  alice: { back: "#7c5cbf", front: "#ffd9c2" },
  bob: { back: "#1d7fa8", front: "#ffe3b8" },
};
const OTHER = { back: "#5d6b7a", front: "#f0f0f0" };

interface Props {
  name: string;
  kind: Kind;
  size?: number;
}

export const Avatar = memo(function Avatar({ name, kind, size = 36 }: Props) {
  return (
    <svg className="avatar" viewBox="0 0 36 36" width={size} height={size} aria-hidden="true">
      {kind === "app" ? (
        <Compass />
      ) : kind === "person" ? (
        <Face name={name} />
      ) : (
        <Robot isSlackbot={kind === "slackbot"} />
      )}
    </svg>
  );
});

function Face({ name }: { name: string }): ReactNode {
  const { back, front } = FACES[name] ?? OTHER;
  return (
    <>
      <rect width="36" height="36" fill={back} />
      <path d="M4 36c0-8.5 6.2-12.5 14-12.5S32 27.5 32 36z" fill="#fff" fillOpacity=".88" />
      <circle cx="18" cy="15.5" r="7.5" fill={front} />
      {name === "alice" ? (
        <path
          d="M9.8 17.5C8.5 8.5 13 5.5 18 5.5s9.5 3 8.2 12c-1-4.5-3-6.5-5.2-7-2.5 2.2-8.7 1.2-11.2 7z"
          fill="#4a2545"
        />
      ) : (
        <path
          d="M10.3 14.5C10 8.5 13.5 6.3 18 6.3s8 2.2 7.7 8.2c-1.5-1.3-2-3-2.2-3.6-3 1.4-8 1.4-11 0-.2.6-.7 2.3-2.2 3.6z"
          fill="#3a2a1c"
        />
      )}
    </>
  );
}

function Compass(): ReactNode {
  return (
    <>
      <rect width="36" height="36" fill="#2b4a6f" />
      <circle cx="18" cy="18" r="11.5" fill="none" stroke="#fff" strokeWidth="2.2" />
      <path d="m24.2 11.8-3.7 8.7-8.7 3.7 3.7-8.7z" fill="#ffc53d" />
      <path d="m24.2 11.8-3.7 8.7-5-5z" fill="#fff" />
      <circle cx="18" cy="18" r="1.6" fill="#2b4a6f" />
    </>
  );
}

function Robot({ isSlackbot }: { isSlackbot: boolean }): ReactNode {
  return (
    <>
      <rect width="36" height="36" fill={isSlackbot ? "#e8e8e8" : "#3d4a57"} />
      <rect x="8" y="11" width="20" height="16" rx="4" fill={isSlackbot ? "#611f69" : "#9fd3c7"} />
      <circle cx="14.5" cy="18" r="2" fill={isSlackbot ? "#fff" : "#22303c"} />
      <circle cx="21.5" cy="18" r="2" fill={isSlackbot ? "#fff" : "#22303c"} />
      <path d="M14 23h8M18 11V7" stroke={isSlackbot ? "#fff" : "#22303c"} strokeWidth="1.8" strokeLinecap="round" />
    </>
  );
}
