//go:build !cgo

package recoup

// Without cgo there is no library: check says so, and every call asks it first. What follows is never reached, and only lets the
// package compile.

func check() error { return ErrNoLibrary }

// absent is no status of the library, which never answers one above 0.
var absent = fault{Status: 1}

func libRead([]byte, Request) (s Signal, r Reading, f fault)                     { return s, r, absent }
func libClassify(_ *Signal, _ *Verdict, told *fault) bool                        { *told = absent; return false }
func libClassifyColumn([]Signal, []Verdict) fault                                { return absent }
func libPolicyPreset(Preset, []byte) (int, fault)                                { return 0, absent }
func libPolicyCompile(_, _ []byte) (int, fault)                                  { return 0, absent }
func libPolicyCheck(string) fault                                                { return absent }
func libPolicyFingerprint(string) (p Fingerprint, f fault)                       { return p, absent }
func libPlanMake(string, Case, Verdict, []Row, []Step) (p Plan, f fault)         { return p, absent }
func libMayCharge(Case, *Verdict, []Row, []Window) (c Clearance, f fault)        { return c, absent }
func libDiagnose(Refusal, string, string, []Cause) (d Diagnosis, f fault)        { return d, absent }
func libBackoffCurve(ID) (b Backoff, f fault)                                    { return b, absent }
func libBackoffNext(Backoff, Retry) (p Pause, f fault)                           { return p, absent }
func libBackoffRefund(Backoff, uint32) (left uint32, f fault)                    { return left, absent }
func libHistoryRow(Signal, Reading, *Verdict, Trigger, uint32) (Row, fault)      { return Row{}, absent }
func libHistoryPut([]Row, int, Row) (int, fault)                                 { return 0, absent }
func libHistorySort([]Row) (int, fault)                                          { return 0, absent }
func libRowWrite(Row, []byte) (int, fault)                                       { return 0, absent }
func libRowRead([]byte) (Row, fault)                                             { return Row{}, absent }
func libExplainVerdict(Lang, Detail, Verdict, []byte) (int, fault)               { return 0, absent }
func libExplainPlan(Lang, Detail, Plan, []Step, []byte) (int, fault)             { return 0, absent }
func libExplainClearance(Lang, Detail, Clearance, []Window, []byte) (int, fault) { return 0, absent }
func libFaultText(f fault) string                                                { return f.Status.Error() }
func libFind(_ Space, _ string, told *fault) (ID, bool)                          { *told = absent; return 0, false }
func libFindMany(Space, []byte, []uint32, []ID) fault                            { return absent }
func libName(ID) (string, fault)                                                 { return "", absent }
func libNear(Space, string, []ID) (int, fault)                                   { return 0, absent }
func libText(ID, Voice, Lang) (string, fault)                                    { return "", absent }
func libExpandRequest(ID) (string, fault)                                        { return "", absent }
func libCaseKey(string) (k Key, f fault)                                         { return k, absent }
func libHashName(string) (Hash, fault)                                           { return 0, absent }
func libRetryAfter(string, Instant) (wait Millis, f fault)                       { return wait, absent }
func libKeyText(Key) (text string, f fault)                                      { return text, absent }
func libAbout() (info Info, status Status)                                       { return info, absent.Status }
