import Synchronization

/// One object that has done its work and waits for the next who needs one like it: for a small file, making what reads or
/// writes it costs as much as the reading or writing.
///
/// It is handed from hand to hand in one atomic step, never shared: who takes it is the only one to have it. That is what
/// makes this safe to send, whatever the object is.
final class Spare<Object: AnyObject>: @unchecked Sendable {
  private let place = Atomic<UnsafeMutableRawPointer?>(nil)

  /// The object that waits, if there is one.
  func take() -> Object? {
    place.exchange(nil, ordering: .acquiring).map { Unmanaged<Object>.fromOpaque($0).takeRetainedValue() }
  }

  /// Leaves an object that nobody else holds.
  func leave(_ object: Object) {
    let before = place.exchange(Unmanaged.passRetained(object).toOpaque(), ordering: .acquiringAndReleasing)
    if let before { Unmanaged<Object>.fromOpaque(before).release() }
  }
}
