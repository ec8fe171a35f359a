module example.invalid/recoup/bindings/go/recoupstripe

go 1.24

require (
	example.invalid/recoup/bindings/go v0.0.0
	github.com/stripe/stripe-go/v85 v85.0.0
	github.com/stripe/stripe-go/v86 v86.2.0
)

// Beside it in the repository; a user's own go.mod decides for itself.
replace example.invalid/recoup/bindings/go => ../
