package recoup

// Policy is what a merchant wants when a payment fails. It never changes, may be compared with ==, and is used by any number of
// goroutines. The zero Policy is none: every call with it is [ErrPolicy].
type Policy struct{ frame string }

// NewPolicy gives a policy that comes with the library.
func NewPolicy(preset Preset) (Policy, error) {
	if err := Check(); err != nil {
		return Policy{}, err
	}
	frame, err := written("policy "+preset.String(), func(out []byte) (int, int32) { return libPolicyPreset(preset, out) })
	return Policy{frame}, err
}

// CompilePolicy makes a policy of a document: JSON with "version": 1, which extends a preset and says only what differs. The error
// names the byte at fault.
func CompilePolicy(document []byte) (Policy, error) {
	if err := Check(); err != nil {
		return Policy{}, err
	}
	at := -1
	frame, err := written("compile policy", func(out []byte) (needed int, status int32) {
		needed, status, at = libPolicyCompile(document, out)
		return needed, status
	})
	if e, ok := err.(*Error); ok {
		e.Offset = at
	}
	return Policy{frame}, err
}

// Fingerprint is the Policy of every plan made under it. [ErrPolicy] of the zero Policy.
func (p Policy) Fingerprint() (Fingerprint, error) {
	if err := Check(); err != nil {
		return Fingerprint{}, err
	}
	fingerprint, status := libPolicyFingerprint(p.frame)
	return fingerprint, failure("policy fingerprint", status)
}

// MarshalBinary gives the compiled frame, to be stored.
func (p Policy) MarshalBinary() ([]byte, error) { return []byte(p.frame), nil }

// UnmarshalBinary takes a stored frame, and checks it whole. [ErrPolicy] where it is damaged, [ErrPolicyVersion] where it is of a
// version this library does not read.
func (p *Policy) UnmarshalBinary(frame []byte) error {
	if err := Check(); err != nil {
		return err
	}
	loaded := string(frame)
	if status := libPolicyCheck(loaded); status != 0 {
		return failure("load policy", status)
	}
	p.frame = loaded
	return nil
}
