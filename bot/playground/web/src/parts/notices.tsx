/** Short words about what a person just did and what failed, in a corner. */

import { Icon } from "./icon";
import { useSession, useSnapshot } from "../workspace/context";

export function Notices() {
  const session = useSession();
  const notices = useSnapshot((snapshot) => snapshot.notices);
  return (
    <div className="notices" role="alert">
      {notices.map((notice) => (
        <div key={notice.id} className="notice">
          <Icon name="warning" />
          <span>{notice.text}</span>
          {notice.retry && (
            <button
              type="button"
              className="button"
              onClick={() => {
                session.dismiss(notice.id);
                notice.retry?.();
              }}
            >
              Try again
            </button>
          )}
          <button type="button" className="ghost" aria-label="Dismiss" onClick={() => session.dismiss(notice.id)}>
            <Icon name="close" size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}
