// Command dist writes the modules as a file system GOPROXY serves them: example.invalid/recoup/bindings/go/@v/{list,v….info,.mod,.zip},
// and recoupstripe below it. The zip holds what the repository does not: the static archive and the header. The same files give the
// same bytes.
//
//	go run ./internal/dist FOLDER        in bindings/go, after `make archive`
package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"time"
)

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: go run ./internal/dist FOLDER")
	}
	if err := publish(os.Args[1]); err != nil {
		log.Fatal("dist: ", err)
	}
}

// module is what is published: a path, and its files by the names they have in it.
type module struct {
	path  string
	mod   []byte
	files map[string]string
}

// publish writes both modules, and prints the paths of their zips.
func publish(proxy string) error {
	version, err := version()
	if err != nil {
		return err
	}
	library, err := theLibrary()
	if err != nil {
		return err
	}
	stripe, err := forStripe(library.path, version)
	if err != nil {
		return err
	}
	for _, one := range []module{library, stripe} {
		written, err := one.write(proxy, version)
		if err != nil {
			return err
		}
		fmt.Println(written)
	}
	return nil
}

// write writes the four files of a version and gives the path of its zip.
func (m module) write(proxy, version string) (string, error) {
	folder := filepath.Join(proxy, filepath.FromSlash(m.path), "@v")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", err
	}
	var archive bytes.Buffer
	if err := m.pack(&archive, m.path+"@"+version+"/"); err != nil {
		return "", err
	}
	info, err := json.Marshal(map[string]any{"Version": version, "Time": epoch})
	if err != nil {
		return "", err
	}
	for name, text := range map[string][]byte{
		"list": []byte(version + "\n"), version + ".info": info, version + ".mod": m.mod, version + ".zip": archive.Bytes(),
	} {
		if err := os.WriteFile(filepath.Join(folder, name), text, 0o644); err != nil {
			return "", err
		}
	}
	return filepath.Join(folder, version+".zip"), nil
}

// epoch dates everything, so that two builds agree.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// pathOf is what a go.mod says: the path stands there alone, and in the imports of the tests.
func pathOf(mod []byte) (string, error) {
	found := regexp.MustCompile(`(?m)^module (\S+)$`).FindSubmatch(mod)
	if found == nil {
		return "", errors.New("go.mod: no module line")
	}
	return string(found[1]), nil
}

// version is that of the library.
func version() (string, error) {
	text, err := os.ReadFile(filepath.FromSlash("../../tests/data/golden/abi.json"))
	if err != nil {
		return "", err
	}
	var description struct{ Library string }
	if err := json.Unmarshal(text, &description); err != nil {
		return "", err
	}
	return "v" + description.Library, nil
}

// theLibrary is the package itself, with the archive inside.
func theLibrary() (module, error) {
	return moduleOf(".", "go.mod", "README.md", "recoup.h", "*.go", "librecoup_*.a")
}

// forStripe is recoupstripe, which needs the library of its own version. In the repository it finds it beside itself.
func forStripe(library, version string) (module, error) {
	m, err := moduleOf("recoupstripe", "go.mod", "go.sum", "*.go")
	if err != nil {
		return module{}, err
	}
	own := regexp.MustCompile(`(?m)^// Beside it.*\n|^replace .*\n|\n+\z`)
	mod := own.ReplaceAllString(string(m.mod), "")
	m.mod = []byte(strings.Replace(mod, library+" v0.0.0", library+" "+version, 1) + "\n")
	if !strings.Contains(string(m.mod), library+" "+version) || strings.Contains(string(m.mod), "replace") {
		return module{}, errors.New("recoupstripe/go.mod: it does not say that it needs " + library + " v0.0.0")
	}
	return m, nil
}

// moduleOf lists the files of a folder that a user of its module needs, and the licences.
func moduleOf(folder string, patterns ...string) (module, error) {
	all := map[string]string{"LICENSE-APACHE": "../../LICENSE-APACHE", "LICENSE-MIT": "../../LICENSE-MIT"}
	for _, pattern := range patterns {
		found, err := filepath.Glob(filepath.Join(folder, pattern))
		if err != nil {
			return module{}, err
		}
		if len(found) == 0 {
			return module{}, fmt.Errorf("no %s/%s: run `make archive`", folder, pattern)
		}
		for _, path := range found {
			// Tests need the repository; examples are documentation.
			if name := filepath.Base(path); !strings.HasSuffix(name, "_test.go") || name == "example_test.go" {
				all[name] = path
			}
		}
	}
	mod, err := os.ReadFile(all["go.mod"])
	if err != nil {
		return module{}, err
	}
	path, err := pathOf(mod)
	return module{path, mod, all}, err
}

func (m module) pack(out io.Writer, prefix string) error {
	var names []string
	for name := range m.files {
		names = append(names, name)
	}
	slices.Sort(names)
	writer := zip.NewWriter(out)
	for _, name := range names {
		text, err := os.ReadFile(filepath.FromSlash(m.files[name]))
		if err != nil {
			return err
		}
		if name == "go.mod" {
			text = m.mod
		}
		file, err := writer.CreateHeader(&zip.FileHeader{Name: prefix + name, Method: zip.Deflate, Modified: epoch})
		if err != nil {
			return err
		}
		if _, err := file.Write(text); err != nil {
			return err
		}
	}
	return writer.Close()
}
