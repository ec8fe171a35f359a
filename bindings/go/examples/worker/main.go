// Command worker is recoup in a service: a database, a provider, and a process that may be killed at any instant. docs/worker.md
// of the repository says what it does and why, docs/worker.sql holds its tables.
//
//	worker receive SIGNATURE < body     a webhook: checked, read, remembered, planned for
//	worker run                          carries out what is due, sleeps until the next step, and so on
//
// Start with receive.go and run.go; steps.go carries out, plan.go asks the library, provider.go charges, store.go and history.go
// keep the books. Whatever fails ends the process, and whoever watches it starts it again: that is no other case than being
// killed.
package main

import (
	"context"
	"errors"
	"io"
	"log"
	"os"

	recoup "example.invalid/recoup/bindings/go"
	"github.com/jackc/pgx/v5"
)

func main() {
	log.SetFlags(0)
	if err := command(context.Background(), os.Args[1:]); err != nil {
		log.Fatal("worker: ", err)
	}
}

func command(ctx context.Context, args []string) error {
	isReceive, isRun := len(args) == 2 && args[0] == "receive", len(args) == 1 && args[0] == "run"
	if !isReceive && !isRun {
		return errors.New("usage: worker receive SIGNATURE < body, or worker run")
	}
	w, err := newWorker(ctx)
	if err != nil {
		return err
	}
	defer w.db.Close(ctx)
	if isRun {
		return w.run(ctx)
	}
	body, err := io.ReadAll(os.Stdin)
	if err != nil {
		return err
	}
	return w.receive(ctx, body, args[1])
}

// worker is what both commands work with. A service has a pool of connections in the place of the one.
type worker struct {
	db       *pgx.Conn
	provider provider
	policy   recoup.Policy
	clock    clock
	// Of the webhook endpoint.
	secret string
	// Where facts are printed.
	out io.Writer
}

func newWorker(ctx context.Context) (*worker, error) {
	// A program that is linked with the wrong library must not run for a day before its first charge tells.
	if err := recoup.Check(); err != nil {
		return nil, err
	}
	policy, err := readPolicy(os.Getenv("RECOUP_POLICY"))
	if err != nil {
		return nil, err
	}
	clock, err := newClock(os.Getenv("WORKER_CLOCK_MS"))
	if err != nil {
		return nil, err
	}
	db, err := connect(ctx, os.Getenv("DATABASE_URL"))
	if err != nil {
		return nil, err
	}
	return &worker{
		db: db, provider: newProvider(os.Getenv("STRIPE_API_KEY"), os.Getenv("STRIPE_API_BASE")), policy: policy, clock: clock,
		secret: os.Getenv("STRIPE_WEBHOOK_SECRET"), out: os.Stdout,
	}, nil
}

func connect(ctx context.Context, url string) (*pgx.Conn, error) {
	config, err := pgx.ParseConfig(url)
	if err != nil {
		return nil, err
	}
	// One message a statement. To prepare it is a second one, and seldom pays: a step of a debt, and then sleep.
	config.DefaultQueryExecMode = pgx.QueryExecModeExec
	return pgx.ConnectConfig(ctx, config)
}

// readPolicy compiles the document in a file, and takes the preset standard where none is named.
func readPolicy(path string) (recoup.Policy, error) {
	if path == "" {
		return recoup.NewPolicy(recoup.PresetStandard)
	}
	document, err := os.ReadFile(path)
	if err != nil {
		return recoup.Policy{}, err
	}
	return recoup.CompilePolicy(document)
}
