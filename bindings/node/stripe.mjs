import stripe from './stripe.js';

export const { read, readWebhook } = stripe;
