// Asks a package of Go; what the compiler knows of the package lists its names.
package main

import (
	"fmt"
	"go/constant"
	"go/importer"
	"go/token"
	"go/types"
	"strings"

	// imports go here
)

func say(index, code int) { fmt.Printf("=\t%d\t%d\n", index, code) }

func list(path string) {
	found, err := importer.ForCompiler(token.NewFileSet(), "source", nil).Import(path)
	if err != nil {
		panic(err)
	}
	for _, name := range found.Scope().Names() {
		value, is := found.Scope().Lookup(name).(*types.Const)
		if !is || !strings.HasPrefix(name, "Status") || value.Val().Kind() != constant.Int {
			continue
		}
		if code, _ := constant.Int64Val(value.Val()); code >= 100 {
			fmt.Printf("+\t%s\t%d\n", name, code)
		}
	}
}

func main() {
	// questions go here
}
