/** What went wrong with what was typed, by field. */
export interface SignInErrors {
  readonly userName?: string;
  readonly password?: string;
}

export function signInPage(action: string, userName = '', errors: SignInErrors = {}): string {
  const body = `${summary(errors)}
<h1>Sign in</h1>
<form method="post" action="${escape(action)}" novalidate>
${field('user-name', 'User name', 'text', 'username', userName, errors.userName)}
${field('password', 'Password', 'password', 'current-password', '', errors.password)}
<button type="submit">Sign in</button>
</form>`;
  return page(Object.keys(errors).length > 0 ? 'Error: Sign in' : 'Sign in', body);
}

/** `form` is the provider's own, whose id is op.logoutForm. The script beside it presses the button where it may. */
export const signOutPage = (form: string): string =>
  page(
    'Sign out',
    `<h1>Sign out</h1>
${form}
<button type="submit" form="op.logoutForm" name="logout" value="yes" id="sign-out">Sign out</button>
<script src="/sign-out.js"></script>`,
  );

export const signOutScript = "document.getElementById('sign-out').click();\n";

export const signedOutPage = (): string => page('Signed out', '<h1>You have signed out</h1>');

/** The provider's words are for programmers: only its code is shown. */
export const problemPage = (code: string): string =>
  page(
    'Sorry, there is a problem',
    `<h1>Sorry, there is a problem</h1>
<p>We could not sign you in. Go back to the page you came from and try again.</p>
<p class="quiet">If it happens again, tell your administrator this code: ${escape(code)}</p>`,
  );

function page(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} - Referral hub</title>
<link rel="stylesheet" href="/sign-in.css">
</head>
<body>
<a class="skip" href="#main">Skip to main content</a>
<header><span>Referral hub</span></header>
<main id="main" tabindex="-1">
${body}
</main>
</body>
</html>
`;
}

function summary(errors: SignInErrors): string {
  const lines = [
    ...(errors.userName ? [`<li><a href="#user-name">${escape(errors.userName)}</a></li>`] : []),
    ...(errors.password ? [`<li><a href="#password">${escape(errors.password)}</a></li>`] : []),
  ];
  if (lines.length === 0) return '';
  return `<div class="summary" role="alert" aria-labelledby="problem"><h2 id="problem">There is a problem</h2><ul>${lines.join('')}</ul></div>`;
}

function field(id: string, label: string, type: string, autocomplete: string, value: string, error?: string): string {
  const message = error
    ? `<p class="error" id="${id}-error"><span class="hidden">Error:</span> ${escape(error)}</p>`
    : '';
  const described = error ? ` aria-describedby="${id}-error" aria-invalid="true"` : '';
  const input = `<input id="${id}" name="${id}" type="${type}" autocomplete="${autocomplete}" spellcheck="false" autocapitalize="none" value="${escape(value)}"${described}>`;
  return `<div class="group${error ? ' wrong' : ''}"><label for="${id}">${label}</label>${message}${input}</div>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
