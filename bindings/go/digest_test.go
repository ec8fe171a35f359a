//go:build cgo

package recoup_test

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"reflect"
	"strconv"
	"strings"
	"testing"

	recoup "example.invalid/recoup/bindings/go"
)

// generated is one case of the file that RECOUP_CASES names.
type generated struct {
	signal  recoup.Signal
	debt    recoup.Case
	preset  recoup.Preset
	history []recoup.Row
}

// The digest over all generated cases is that of every other language.
func TestDigest(t *testing.T) {
	golden, err := os.ReadFile(inRepository("tests/data/golden/digest.txt"))
	if err != nil {
		t.Fatal(err)
	}
	want, about, _ := strings.Cut(strings.TrimSpace(string(golden)), " ")
	got, count := digestOf(t, casesFile(t), 0, nil)
	if !strings.HasPrefix(about, strconv.Itoa(count)+" ") {
		t.Errorf("%d cases, wanted are %s", count, about)
	}
	if got != want {
		t.Errorf("the digest of %d cases is %s, wanted is %s", count, got, want)
	}
}

// Two fields swapped, as a binding might: the digest must see it.
func TestASwappedFieldChangesTheDigest(t *testing.T) {
	const enough = 2000
	file := casesFile(t)
	plain, _ := digestOf(t, file, enough, nil)
	swapped, _ := digestOf(t, file, enough, func(g *generated) {
		g.signal.IssuerCountry, g.signal.AcquirerCountry = g.signal.AcquirerCountry, g.signal.IssuerCountry
	})
	if plain == swapped {
		t.Error("issuer and acquirer may be swapped unseen")
	}
}

func casesFile(t *testing.T) string {
	t.Helper()
	file := os.Getenv("RECOUP_CASES")
	switch {
	case file != "":
	case os.Getenv("CI") == "true":
		t.Fatal("RECOUP_CASES is not set: cargo run -p recoup-testkit -- cases FILE")
	default:
		t.Skip("SKIPPED: RECOUP_CASES is not set: cargo run -p recoup-testkit -- cases FILE")
	}
	return file
}

// digestOf hashes the canonical lines of the first cases of a file, of all where most is 0.
func digestOf(t *testing.T, file string, most int, mutate func(*generated)) (digest string, count int) {
	t.Helper()
	cases, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer cases.Close()
	hash, policies := sha256.New(), presets(t)
	var lines []byte
	scanner := bufio.NewScanner(cases)
	for ; (most == 0 || count < most) && scanner.Scan(); count++ {
		g, err := decode(scanner.Text())
		if err != nil {
			t.Fatalf("%s:%d: %v", file, count+1, err)
		}
		if mutate != nil {
			mutate(g)
		}
		lines = answer(lines[:0], g, policies[g.preset])
		hash.Write(lines)
	}
	if err := scanner.Err(); err != nil {
		t.Fatal(err)
	}
	return hex.EncodeToString(hash.Sum(nil)), count
}

func presets(t *testing.T) map[recoup.Preset]recoup.Policy {
	t.Helper()
	policies := map[recoup.Preset]recoup.Policy{}
	for _, preset := range []recoup.Preset{recoup.PresetStandard, recoup.PresetCautious, recoup.PresetAPI} {
		policy, err := recoup.NewPolicy(preset)
		if err != nil {
			t.Fatal(err)
		}
		policies[preset] = policy
	}
	return policies
}

// decode reads "signal|case|preset|row|row…", each decimal numbers in the order of the header.
func decode(line string) (*generated, error) {
	parts := strings.Split(line, "|")
	if len(parts) < 3 {
		return nil, fmt.Errorf("%d parts", len(parts))
	}
	g := new(generated)
	preset, err := strconv.ParseUint(parts[2], 10, 32)
	if err != nil {
		return nil, err
	}
	g.preset, g.history = recoup.Preset(preset), make([]recoup.Row, len(parts)-3)
	if err := fill(&g.signal, parts[0]); err != nil {
		return nil, err
	}
	if err := fill(&g.debt, parts[1]); err != nil {
		return nil, err
	}
	for i := range g.history {
		if err := fill(&g.history[i], parts[3+i]); err != nil {
			return nil, err
		}
	}
	return g, nil
}

func fill(into any, numbers string) error {
	value := reflect.ValueOf(into).Elem()
	fields, all := strings.Fields(numbers), leaves[value.Type()]
	if len(fields) != len(all) {
		return fmt.Errorf("%d numbers for %d fields of %s", len(fields), len(all), value.Type())
	}
	for i, l := range all {
		if err := l.set(value, fields[i]); err != nil {
			return fmt.Errorf("%s.%s: %w", value.Type(), l.name, err)
		}
	}
	return nil
}

func answer(out []byte, g *generated, policy recoup.Policy) []byte {
	verdict, err := recoup.Classify(g.signal)
	if err != nil {
		return fmt.Appendf(out, "verdict error=%d\n", recoup.StatusOf(err))
	}
	out = canonical(out, "verdict", verdict)
	var steps [64]recoup.Step
	plan, err := policy.PlanInto(g.debt, verdict, g.history, steps[:])
	if err != nil {
		return fmt.Appendf(out, "plan error=%d\n", recoup.StatusOf(err))
	}
	out = canonical(out, "plan", plan)
	for _, step := range steps[:plan.StepWritten] {
		out = canonical(out, "step", step)
	}
	return out
}
