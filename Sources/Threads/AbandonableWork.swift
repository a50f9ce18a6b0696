#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Work on a thread of its own for which somebody waits, who may stop waiting before it is done.
///
/// The thread of abandoned work goes on until the work ends by itself, and lets go there of all that the work holds.
@safe package final class AbandonableWork<Product: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  // Both are touched with the mutex held.
  private var product: Product?
  private var isAbandoned = false

  /// Starts the work; where the system gives no thread it is done here and now.
  package init(_ work: @escaping @Sendable () -> Product) {
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(changed, nil)
    guard let thread = startThread({ [self] in finish(work()) }) else {
      finish(work())
      return
    }
    #if canImport(Glibc)
      pthread_detach(thread)
    #else
      unsafe pthread_detach(thread)
    #endif
  }

  deinit {
    unsafe pthread_cond_destroy(changed)
    unsafe pthread_mutex_destroy(mutex)
    unsafe changed.deallocate()
    unsafe mutex.deallocate()
  }

  /// What the work made, for which it waits; nil where the work is abandoned meanwhile.
  package func wait() -> Product? {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    while product == nil, !isAbandoned { unsafe pthread_cond_wait(changed, mutex) }
    return product.take()
  }

  /// Ends the wait; may be called from any thread, and more than once.
  package func abandon() {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    isAbandoned = true
    unsafe pthread_cond_broadcast(changed)
  }

  private func finish(_ made: Product) {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    // What nobody waits for goes with the thread.
    if isAbandoned { return }
    product = made
    unsafe pthread_cond_broadcast(changed)
  }
}
