module example.invalid/recoup/bindings/go

go 1.24
