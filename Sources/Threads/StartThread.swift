#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Starts a thread; nil where the system gives none.
func startThread(_ run: @escaping @Sendable () -> Void) -> pthread_t? {
  var attributes = pthread_attr_t()
  unsafe pthread_attr_init(&attributes)
  defer { unsafe pthread_attr_destroy(&attributes) }
  // Threads of some systems have half a megabyte of stack: too little for deeply nested documents and queries.
  unsafe pthread_attr_setstacksize(&attributes, 8 << 20)
  let body = unsafe Unmanaged.passRetained(ThreadBody(run))
  #if canImport(Glibc)
    var thread = pthread_t()
    let result = unsafe pthread_create(&thread, &attributes, { unsafe runThread($0) }, body.toOpaque())
    if result == 0 { return thread }
  #else
    var thread: pthread_t?
    let result = unsafe pthread_create(&thread, &attributes, { unsafe runThread($0) }, body.toOpaque())
    if result == 0 { return unsafe thread }
  #endif
  unsafe body.release()
  return nil
}

/// What a thread runs: C passes one pointer, which knows no type parameters.
private final class ThreadBody {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}

@unsafe private func runThread(_ body: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let body = unsafe body else { return nil }
  unsafe Unmanaged<ThreadBody>.fromOpaque(body).takeRetainedValue().run()
  return nil
}
