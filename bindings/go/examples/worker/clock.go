package main

import (
	"fmt"
	"strconv"
	"time"

	recoup "example.invalid/recoup/bindings/go"
)

const (
	// A webhook may bring a step that is nearer than the one slept for.
	longestNap = time.Minute
	// What is due and not free is being worked on by another worker.
	shortestNap = 100 * time.Millisecond
)

// clock tells now. For tests it can stand still, and then it is set forward where the real one would be waited for.
type clock struct {
	// 0: the real clock.
	standing recoup.Instant
}

func newClock(millis string) (clock, error) {
	if millis == "" {
		return clock{}, nil
	}
	at, err := strconv.ParseInt(millis, 10, 64)
	if err != nil || at <= 0 {
		return clock{}, fmt.Errorf("WORKER_CLOCK_MS is no instant: %q", millis)
	}
	return clock{standing: recoup.Instant(at)}, nil
}

func (c *clock) stands() bool { return c.standing != 0 }

func (c *clock) now() recoup.Instant {
	if c.stands() {
		return c.standing
	}
	return recoup.At(time.Now())
}

// sleep lets the time until then pass, or some of it.
func (c *clock) sleep(until recoup.Instant) {
	left := recoup.Millis(until - c.now()).Duration()
	if c.stands() && left > 0 {
		c.standing = until
		return
	}
	time.Sleep(min(max(left, shortestNap), longestNap))
}
