import type { invitationText as viInvitation, signInText as viSignIn } from "../vi/sign-in.ts";

export const signInText: typeof viSignIn = {
  title: "Sign in",
  lead: "For those who edit the figures. Published figures are on the public site, without signing in.",
  email: "E-mail",
  password: "Password",
  submit: "Sign in",
  working: "Signing in…",
  wrong: "The e-mail or the password is not right.",
  locked: "Too many attempts. The account is locked for now; wait about fifteen minutes, then try again.",
  failed: "The server could not be reached. Try again.",
  second: {
    title: "The second step",
    lead: "Open the authenticator on your telephone and type the six digits it shows now.",
    code: "Six digits",
    backup: "Backup code",
    useBackup: "Lost the telephone? Use a backup code",
    useTotp: "Use the code of the authenticator",
    submit: "Confirm",
    wrong: "The code is not right or has run out. Type the one that is shown now.",
  },
};

export const invitationText: typeof viInvitation = {
  title: "Accept the invitation",
  lead: "Choose the name to show and a password. An invitation is good once, for seven days.",
  name: "Full name",
  nameHint: "It stands in the trail and on releases.",
  password: "Password",
  passwordHint: "At least {{count}} characters. A long sentence you remember is better than a word with odd signs.",
  again: "The password again",
  different: "The two are not the same.",
  submit: "Create the account",
  done: "The account is there. Sign in.",
  noToken: "This address lacks the token of the invitation. Open the very link you were given.",
  faults: {
    "too-short": "The password is too short: at least {{count}} characters.",
    "too-long": "The password is too long: 128 characters at most.",
    "too-simple": "The password is easy to guess: a repetition or a sequence.",
    "holds-own-name": "The password holds your name or address.",
  },
};
