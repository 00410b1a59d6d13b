import {enableCompileCache} from 'node:module'

// What a program does first, before its own first module is read: else Node loads its compiler for that one.
enableCompileCache()
