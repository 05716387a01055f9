import { createRoot } from "react-dom/client";
import { Page } from "./page";
import "slack-blocks-to-jsx/dist/style.css";
import "./styles/tokens.css";
import "./styles/page.css";
import "./styles/sidebar.css";
import "./styles/messages.css";
import "./styles/blocks.css";
import "./styles/composer.css";
import "./styles/panes.css";
import "./styles/inspector.css";
import "./styles/phone.css";

const root = document.getElementById("page");
if (root) createRoot(root).render(<Page />);
