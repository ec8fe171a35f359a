module example.invalid/recoup/bindings/go/recoupstripe

go 1.24

require (
	example.invalid/recoup/bindings/go v0.1.0
	github.com/stripe/stripe-go/v84 v84.4.1
)

// Beside it in the repository; a user's own go.mod decides for itself.
replace example.invalid/recoup/bindings/go => ../
