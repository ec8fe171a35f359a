package main

import (
	"context"
	"net/http"
	"time"

	recoup "example.invalid/recoup/bindings/go"
	"example.invalid/recoup/bindings/go/recoupstripe"
	"github.com/stripe/stripe-go/v86"
)

// What a payment intent carries, so that webhooks and lists tell which debt and which attempt they speak of.
const (
	metadataDebt = "debt"
	metadataKey  = "recoup_key"
)

// provider is where charges are made. Every call is made once: to send it again is a decision, and the plan makes it.
type provider struct{ client *stripe.Client }

func newProvider(key, base string) provider {
	// Go's transport sends a request again when a kept connection breaks under it, and takes a POST for safe to repeat as soon as it
	// has an Idempotency-Key. A new connection for each call leaves it nothing to repeat on.
	transport := http.DefaultTransport.(*http.Transport).Clone()
	transport.DisableKeepAlives = true
	config := &stripe.BackendConfig{
		HTTPClient:        &http.Client{Transport: transport, Timeout: 80 * time.Second},
		MaxNetworkRetries: stripe.Int64(0),
		// Silent: standard output is for facts.
		LeveledLogger: &stripe.LeveledLogger{Level: stripe.LevelNull},
	}
	if base != "" {
		config.URL = stripe.String(base)
	}
	backends := &stripe.Backends{API: stripe.GetBackendWithConfig(stripe.APIBackend, config)}
	return provider{stripe.NewClient(key, stripe.WithBackends(backends))}
}

// charge makes the call that moves money, and gives what the provider said to it. An answer nobody can read says no more than
// none.
func (p provider) charge(ctx context.Context, d debt, key string) (recoupstripe.Said, error) {
	said, err := p.create(ctx, d, key)
	if err == nil {
		return said, nil
	}
	if said, err = recoupstripe.ReadError(err, recoup.OperationCharge); err == nil {
		return said, nil
	}
	return recoupstripe.ReadError(err, recoup.OperationCharge)
}

// create makes a payment intent and confirms it; the customer is not there.
func (p provider) create(ctx context.Context, d debt, key string) (recoupstripe.Said, error) {
	params := &stripe.PaymentIntentCreateParams{
		Amount: stripe.Int64(d.amount), Currency: stripe.String(d.currency),
		Customer: stripe.String(d.customer), PaymentMethod: stripe.String(d.paymentMethod),
		Confirm: stripe.Bool(true), OffSession: stripe.Bool(true),
	}
	params.AddMetadata(metadataDebt, d.id)
	params.AddMetadata(metadataKey, key)
	params.SetIdempotencyKey(key)
	intent, err := p.client.V1PaymentIntents.Create(ctx, params)
	if err != nil {
		return recoupstripe.Said{}, err
	}
	return recoupstripe.ReadObject(intent.LastResponse, recoup.OperationCharge)
}

// find looks for the payment intent of an attempt; nil: there is none. The SDK asks for every page: an attempt that was
// overlooked would be made again.
func (p provider) find(ctx context.Context, customer, key string) (*recoupstripe.Said, error) {
	params := &stripe.PaymentIntentListParams{Customer: stripe.String(customer)}
	params.Limit = stripe.Int64(100)
	for intent, err := range p.client.V1PaymentIntents.List(ctx, params).All(ctx) {
		if err != nil {
			return nil, err
		}
		if intent.Metadata[metadataKey] == key {
			said, err := recoupstripe.ReadObject(intent.LastResponse, recoup.OperationCharge)
			return &said, err
		}
	}
	return nil, nil
}
