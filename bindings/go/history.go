package recoup

import "slices"

// HistoryRow gives the row of the history that a payload means, and false where it means none. The verdict is that of the signal, or
// nil: what it forbade is remembered for an attempt that failed. trigger and ordinal say what caused the attempt and which step of a
// plan it was, 0 where it was none of yours; the provider does not know. Where the payload says no instant the row has none: set its At.
func HistoryRow(signal Signal, reading Reading, verdict *Verdict, trigger Trigger, ordinal uint32) (Row, bool, error) {
	if err := Check(); err != nil {
		return Row{}, false, err
	}
	row, told := libHistoryRow(signal, reading, verdict, trigger, ordinal)
	if err := failure(told, nil); err != nil {
		return Row{}, false, err
	}
	return row, row.Kind != 0, nil
}

// MergeRow adds one row to a history and joins and sorts it as [SortRows] does; like append, it may write into the memory of the history
// given, which must not be used any more. A row of an event that is there already, the same ID, not 0, and Kind, becomes one with it.
func MergeRow(history []Row, row Row) ([]Row, error) {
	if err := Check(); err != nil {
		return history, err
	}
	room := slices.Grow(history, 1)
	count, told := libHistoryPut(room[:len(history)+1], len(history), row)
	if err := failure(told, nil); err != nil {
		return history, err
	}
	return room[:count], nil
}

// SortRows joins reports to attempts where they lie, puts them into the order of a history, and gives those that are left: rows of one
// event, the same ID and Kind, become one. The result depends on the set of rows, not on their order or repetition. On an error, whose Index is the row at fault, nothing has moved.
func SortRows(rows []Row) ([]Row, error) {
	if err := Check(); err != nil {
		return rows, err
	}
	count, told := libHistorySort(rows)
	if err := failure(told, nil); err != nil {
		return rows, err
	}
	return rows[:count], nil
}

// MarshalJSON writes the row as every language does, one object on one line: its fields by name, words and ids by theirs, what is 0
// left out.
func (r Row) MarshalJSON() ([]byte, error) {
	if err := Check(); err != nil {
		return nil, err
	}
	text, err := written(nil, func(out []byte) (int, fault) { return libRowWrite(r, out) })
	return []byte(text), err
}

// UnmarshalJSON reads what MarshalJSON wrote, in any language, of this or an earlier version of the library. An unknown key is
// [ErrJSONKey], so that nothing a newer library wrote is lost unseen; null changes nothing.
func (r *Row) UnmarshalJSON(document []byte) error {
	if string(document) == "null" {
		return nil
	}
	if err := Check(); err != nil {
		return err
	}
	row, told := libRowRead(document)
	if err := failure(told, document); err != nil {
		return err
	}
	*r = row
	return nil
}
