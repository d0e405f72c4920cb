const NAME = "desk.signed-in";

/** Whether somebody was signed in when this browser last looked: then one need not ask first. The cookie itself no script can see. */
export function wasSignedIn(): boolean {
  return localStorage.getItem(NAME) !== null;
}

export function noteSignedIn(isSignedIn: boolean): void {
  if (isSignedIn) localStorage.setItem(NAME, "yes");
  else localStorage.removeItem(NAME);
}
