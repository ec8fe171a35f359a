package recoup

// Find gives the id of a name as it stands on the wire: Find(SpaceZone, "Europe/Berlin"). [ErrNotFound] where this edition does not
// know it.
func Find(space Space, name string) (ID, error) {
	if err := Check(); err != nil {
		return 0, err
	}
	var told fault
	id, ok := libFind(space, name, &told)
	if !ok {
		return 0, failure(told, nil)
	}
	return id, nil
}

// Near gives the names of a space that are most like a text, the nearest first, for a message that asks "did you mean": at most 16, and
// none where nothing is like it. It is slow: ask it where an error is told.
func Near(space Space, name string) ([]ID, error) {
	if err := Check(); err != nil {
		return nil, err
	}
	ids := make([]ID, 16)
	count, told := libNear(space, name, ids)
	if err := failure(told, nil); err != nil {
		return nil, err
	}
	return ids[:min(count, len(ids))], nil
}

// Code finds what a provider calls a failure: a decline code, an error code, an outcome reason, an advice.
func Code(name string) (ID, error) { return Find(SpaceCode, name) }

// Brand finds a card network.
func Brand(name string) (ID, error) { return Find(SpaceBrand, name) }

// Method finds a payment method type.
func Method(name string) (ID, error) { return Find(SpaceMethod, name) }

// Zone finds a time zone of the IANA database.
func Zone(name string) (ID, error) { return Find(SpaceZone, name) }

// FindMany gives the ids of a column of names of one space: name i is names[offsets[i]:offsets[i+1]], so that offsets is longer
// than ids by one. A name this edition does not know gives 0 and is no error.
func FindMany(space Space, names []byte, offsets []uint32, ids []ID) error {
	if err := Check(); err != nil {
		return err
	}
	if len(offsets) != len(ids)+1 {
		return refusedLength("FindMany", "offsets", len(offsets), len(ids)+1)
	}
	return failure(libFindMany(space, names, offsets, ids), nil)
}

// Name gives the name of a row as on the wire; of an alias its own. [ErrID] where this edition has no such row.
func (id ID) Name() (string, error) {
	if err := Check(); err != nil {
		return "", err
	}
	name, told := libName(id)
	return name, failure(told, nil)
}

// Text gives a text for people. [VoiceCustomer] takes a row of [SpaceText], as in Verdict.Text and Step.Text; [VoiceOperator] says
// what a code, rule or ceiling means, and [VoiceRemedy] what to do about it. [ErrNotFound] where the row has no such text.
func Text(id ID, voice Voice, lang Lang) (string, error) {
	if err := Check(); err != nil {
		return "", err
	}
	text, told := libText(id, voice, lang)
	return text, failure(told, nil)
}

// ExpandRequest gives the request that brings the reason an object could not carry; {…} in it stands for the id to fill in. It takes
// Reading.Expand or Verdict.Expand.
func ExpandRequest(expand ID) (string, error) {
	if err := Check(); err != nil {
		return "", err
	}
	text, told := libExpandRequest(expand)
	return text, failure(told, nil)
}

// CaseKey makes the identity of a debt from any text that names it for good, the invoice id say. The hash is frozen. [ErrRange] for an
// empty name.
func CaseKey(name string) (Key, error) {
	if err := Check(); err != nil {
		return Key{}, err
	}
	key, told := libCaseKey(name)
	return key, failure(told, nil)
}

// HashName makes the hash of a name, a card's fingerprint or an event's id, that readers make too. The hash is frozen; that of the
// empty name is 0.
func HashName(name string) (Hash, error) {
	if err := Check(); err != nil {
		return 0, err
	}
	hash, told := libHashName(name)
	return hash, failure(told, nil)
}

// RetryAfter gives the wait that a Retry-After header asks for, as Request.RetryAfter takes it: seconds, or a date of HTTP counted from
// now, which may be 0 where the header has seconds. A date that has passed is no wait.
func RetryAfter(header string, now Instant) (Millis, error) {
	if err := Check(); err != nil {
		return 0, err
	}
	wait, told := libRetryAfter(header, now)
	return wait, failure(told, nil)
}

// String writes the key as it is sent to a provider: 32 small hexadecimal digits; "" of the zero Key.
func (k Key) String() string {
	if Check() != nil {
		return ""
	}
	text, _ := libKeyText(k)
	return text
}

// String writes 32 small hexadecimal digits; "" of the zero Fingerprint.
func (f Fingerprint) String() string { return Key(f).String() }

// About tells what is linked.
func About() (Info, error) {
	if err := Check(); err != nil {
		return Info{}, err
	}
	info, status := libAbout()
	return info, failure(fault{Status: status}, nil)
}
