import "#client/styles/styles.css";
import { askEarly } from "./api/early-answers.ts";

// What the first page shows is asked for before the script that shows it has been read.
askEarly(location.pathname);
void import("./start.tsx");
