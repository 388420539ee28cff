// Passkeys between page and browser: JSON has base64url where the browser wants bytes (WebAuthn, Level 3, 5.1).
const bytes = (text) => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));

function text(buffer) {
  const binary = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const known = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

export function made({ publicKey }) {
  const user = { ...publicKey.user, id: bytes(publicKey.user.id) };
  const excludeCredentials = known(publicKey.excludeCredentials);
  return navigator.credentials.create({ publicKey: { ...publicKey, user, excludeCredentials, challenge: bytes(publicKey.challenge) } });
}

export function asked({ publicKey }, more = {}) {
  const allowCredentials = known(publicKey.allowCredentials);
  return navigator.credentials.get({ publicKey: { ...publicKey, allowCredentials, challenge: bytes(publicKey.challenge) }, ...more });
}

// What the server reads: the answer's own fields, each in base64url.
export function told(credential) {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) response[name] = text(credential.response[name]);
  }
  const { id, type } = credential;
  return { id, rawId: text(credential.rawId), type, response, clientExtensionResults: credential.getClientExtensionResults() };
}
