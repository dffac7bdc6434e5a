/** How a computer system with an account of its own calls a service: with a token, and again where it hears "not now". */
export { clientCredentials, SignInRefused, type ClientSettings, type TokenSource } from './access-token.js';
export { refusal, serviceClient, type Answer, type Call, type ServiceClient } from './service-client.js';
