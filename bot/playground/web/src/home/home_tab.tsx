/** The Home tab: the view that the app published for this person. Opening it tells the app. */

import { useCallback, useEffect, useState } from "react";
import { Blocks } from "../blocks/blocks";
import { Boundary } from "../blocks/boundary";
import { IsPressed, type Press } from "../blocks/pressable";
import { ProblemStrip } from "../conversation/problem_strip";
import { client } from "../workspace/client";
import { useSession, useSnapshot, useView } from "../workspace/context";
import { pressKey } from "../workspace/session";

export function HomeTab() {
  const session = useSession();
  const { home, app } = useView();
  const [isAsked, setAsked] = useState(false);
  const pressed = useSnapshot((snapshot) => snapshot.pressed);
  useEffect(() => {
    void session.attempt(() => client.home(session.person)).then(() => setAsked(true));
  }, [session]);
  const press: Press = useCallback(
    (element, blockId, value) => {
      const actionId = element.action_id ?? "";
      const chosen = value ? { value } : {};
      const key = pressKey("home", blockId, actionId, value);
      void session.click(key, { home: true, action_id: actionId, block_id: blockId, ...chosen });
    },
    [session],
  );
  const isPressed = useCallback(
    (blockId: string, element: { action_id?: string }, value: string) =>
      pressed.includes(pressKey("home", blockId, element.action_id ?? "", value)),
    [pressed],
  );
  return (
    <div className="home" data-part="home" tabIndex={0} role="region" aria-label={`Home of ${app.title}`}>
      {home ? (
        <IsPressed value={isPressed}>
          <Boundary key={home.id} instead={<p className="home-empty">This Home tab can’t be drawn here.</p>}>
            <Blocks blocks={home.blocks} press={press} />
          </Boundary>
        </IsPressed>
      ) : (
        <p className="home-empty" aria-busy={!isAsked}>
          {isAsked ? "The app has published no Home tab yet." : "Opening…"}
        </p>
      )}
      {isAsked && !home && <ProblemStrip channel={app.direct} />}
    </div>
  );
}
