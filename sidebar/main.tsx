import { render } from "preact";
import { actionsOn } from "./actions";
import { server } from "./api";
import { keepFocus } from "./keep-focus";
import { START, type State } from "./state";
import "./styles.css";
import { Sidebar } from "./views/sidebar";

const root = document.getElementById("sidebar");
if (!root) throw new Error("index.html has no #sidebar");

let state = START;

const update = (change: Partial<State>) => {
  state = { ...state, ...change };
  keepFocus(() => render(<Sidebar state={state} actions={actions} />, root));
};
const actions = actionsOn(server, () => state, update);

actions.look();
