module example.invalid/recoup/bindings/go/examples/worker

go 1.25.0

require (
	example.invalid/recoup/bindings/go v0.0.0
	example.invalid/recoup/bindings/go/recoupstripe v0.0.0
	github.com/jackc/pgx/v5 v5.12.0
	github.com/stripe/stripe-go/v86 v86.2.0
)

require (
	github.com/jackc/pgpassfile v1.0.0 // indirect
	github.com/jackc/pgservicefile v0.0.0-20240606120523-5a60cdf6a761 // indirect
	github.com/stripe/stripe-go/v85 v85.0.0 // indirect
	golang.org/x/text v0.41.0 // indirect
)

// Beside it in the repository; a user's own go.mod decides for itself.
replace (
	example.invalid/recoup/bindings/go => ../../
	example.invalid/recoup/bindings/go/recoupstripe => ../../recoupstripe
)
