import { createRoot } from "react-dom/client";
import { DeskApp } from "./desk-app.tsx";

const container = document.getElementById("desk");
if (container === null) throw new Error("The document of the desk has no element #desk; server/api/desk writes it.");
createRoot(container).render(<DeskApp />);
