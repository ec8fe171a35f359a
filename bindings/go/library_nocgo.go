//go:build !cgo

package recoup

// Without cgo there is no library: check says so, and every call asks it first. What follows is never reached, and only lets the
// package compile.

func check() error { return ErrNoLibrary }

const absent = 1 // the library never answers a status above 0

func libReadStripe([]byte, uint32, Operation) (s Signal, r Reading, status int32, at int) {
	return s, r, absent, -1
}

func libClassify(Signal) (v Verdict, status int32)                 { return v, absent }
func libClassifyColumn([]Signal, []Verdict) (status int32, at int) { return absent, -1 }
func libPolicyPreset(Preset, []byte) (int, int32)                  { return 0, absent }
func libPolicyCompile(_, _ []byte) (int, int32, int)               { return 0, absent, -1 }
func libPolicyCheck(string) int32                                  { return absent }
func libPolicyFingerprint(string) (f Fingerprint, status int32)    { return f, absent }
func libPlanMake(string, Case, Verdict, []Row, []Step) (p Plan, s int32, at int) {
	return p, absent, -1
}
func libMayCharge(Case, []Row, []Window) (p Permission, s int32, at int) { return p, absent, -1 }
func libHistoryPut([]Row, int, Row) (int, int32, int)                    { return 0, absent, -1 }
func libExplainVerdict(Lang, Verdict, []byte) (int, int32)               { return 0, absent }
func libExplainPlan(Lang, Plan, []Step, []byte) (int, int32)             { return 0, absent }
func libFind(Space, string) (ID, int32)                                  { return 0, absent }
func libFindMany(Space, []byte, []uint32, []ID) int32                    { return absent }
func libName(ID) (string, int32)                                         { return "", absent }
func libText(ID, Voice, Lang) (string, int32)                            { return "", absent }
func libExpandRequest(ID) (string, int32)                                { return "", absent }
func libCaseKey(string) (k Key, status int32)                            { return k, absent }
func libHashName(string) (Hash, int32)                                   { return 0, absent }
func libKeyText(Key) (text [32]byte, status int32)                       { return text, absent }
func libAbout() (info Info, status int32)                                { return info, absent }
