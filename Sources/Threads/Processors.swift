#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The processors of the machine.
package enum Processors {
  /// As many threads as work is worth being shared among: one for each processor that is there, 8 at most.
  package static let count = max(1, min(8, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
}
