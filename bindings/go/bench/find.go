//go:build cgo

package main

import (
	"slices"

	recoup "example.invalid/recoup/bindings/go"
)

// find looks up names that are known.
func find(in *inputs) measurable {
	return lookUp(in, "find", func(q query) bool { return q.id != 0 })
}

// unknown looks up names that are not.
func unknown(in *inputs) measurable {
	return lookUp(in, "find unknown", func(q query) bool { return q.id == 0 })
}

func lookUp(in *inputs, subject string, wanted func(query) bool) measurable {
	ids := in.ids["code"]
	pool, ring := names(in.pool, wanted), names(ordered(in, in.pool, "name"), wanted)
	c := &contest[string]{subject: subject, pool: pool, ring: ring, items: 1}
	add(c, "recoup `Code`", code, same)
	return add(c, "`map`", func(name string) recoup.ID { return ids[name] }, same)
}

// code is 0 for a name nobody knows.
func code(name string) recoup.ID {
	id, err := recoup.Code(name)
	if err != nil {
		return 0
	}
	return id
}

func names(queries []query, wanted func(query) bool) []string {
	var names []string
	for _, q := range queries {
		if wanted(q) {
			names = append(names, q.name)
		}
	}
	return names
}

// findMany looks up a column of names; an input is the whole column.
func findMany(in *inputs) measurable {
	asked, ids, found := asked(in), in.ids["code"], make([]recoup.ID, column)
	var packed []byte
	offsets := []uint32{0}
	for _, name := range asked {
		packed = append(packed, name...)
		offsets = append(offsets, uint32(len(packed)))
	}
	c := &contest[[]string]{subject: "find_many", pool: [][]string{asked}, ring: slices.Repeat([][]string{asked}, 64), items: column}
	add(c, "recoup `FindMany`", func([]string) []recoup.ID {
		if err := recoup.FindMany(recoup.SpaceCode, packed, offsets, found); err != nil {
			fail(err)
		}
		return found
	}, func(ids []recoup.ID) any { return slices.Clone(ids) })
	return add(c, "`map`", func(names []string) []recoup.ID {
		for i, name := range names {
			found[i] = ids[name]
		}
		return found
	}, func(ids []recoup.ID) any { return slices.Clone(ids) })
}
