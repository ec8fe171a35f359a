// Command dist writes the module as a file system GOPROXY serves it: example.invalid/recoup/bindings/go/@v/{list,v….info,.mod,.zip}.
// The zip holds what the repository does not: the static archive and the header. The same files give the same bytes.
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
	written, err := publish(os.Args[1])
	if err != nil {
		log.Fatal("dist: ", err)
	}
	fmt.Println(written)
}

// publish writes the four files of a version and gives the path of its zip.
func publish(proxy string) (string, error) {
	module, err := modulePath()
	if err != nil {
		return "", err
	}
	version, err := version()
	if err != nil {
		return "", err
	}
	folder := filepath.Join(proxy, filepath.FromSlash(module), "@v")
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return "", err
	}
	var archive bytes.Buffer
	if err := pack(&archive, module+"@"+version+"/"); err != nil {
		return "", err
	}
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		return "", err
	}
	info, err := json.Marshal(map[string]any{"Version": version, "Time": epoch})
	if err != nil {
		return "", err
	}
	for name, text := range map[string][]byte{
		"list": []byte(version + "\n"), version + ".info": info, version + ".mod": mod, version + ".zip": archive.Bytes(),
	} {
		if err := os.WriteFile(filepath.Join(folder, name), text, 0o644); err != nil {
			return "", err
		}
	}
	return filepath.Join(folder, version+".zip"), nil
}

// epoch dates everything, so that two builds agree.
var epoch = time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)

// modulePath is what go.mod says: the path stands there alone, and in the imports of the tests.
func modulePath() (string, error) {
	text, err := os.ReadFile("go.mod")
	if err != nil {
		return "", err
	}
	found := regexp.MustCompile(`(?m)^module (\S+)$`).FindSubmatch(text)
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

// files lists what a user of the module needs, by the name it has in the module.
func files() (map[string]string, error) {
	all := map[string]string{"LICENSE-APACHE": "../../LICENSE-APACHE", "LICENSE-MIT": "../../LICENSE-MIT"}
	for _, pattern := range []string{"go.mod", "README.md", "recoup.h", "*.go", "librecoup_*.a"} {
		found, err := filepath.Glob(pattern)
		if err != nil {
			return nil, err
		}
		if len(found) == 0 {
			return nil, fmt.Errorf("no %s: run `make archive`", pattern)
		}
		for _, path := range found {
			// Tests need the repository; examples are documentation.
			if !strings.HasSuffix(path, "_test.go") || path == "example_test.go" {
				all[path] = path
			}
		}
	}
	return all, nil
}

func pack(out io.Writer, prefix string) error {
	paths, err := files()
	if err != nil {
		return err
	}
	var names []string
	for name := range paths {
		names = append(names, name)
	}
	slices.Sort(names)
	writer := zip.NewWriter(out)
	for _, name := range names {
		text, err := os.ReadFile(filepath.FromSlash(paths[name]))
		if err != nil {
			return err
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
