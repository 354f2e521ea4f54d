/// Elements that are added at the end and taken by place.
///
/// A class over raw memory whose every access is over at once, so the compiler proves that none can overlap and checks
/// nothing at run time; as an array within another class each access would cost more than what it does. Places are the
/// caller's to keep within `count`.
final class Pile<Element> {
  /// Nil as long as there is no room at all.
  private var memory: UnsafeMutablePointer<Element>?
  private(set) var count = 0
  private var capacity: Int

  init(capacity: Int = 16) {
    self.capacity = capacity
    if capacity > 0 { memory = .allocate(capacity: capacity) }
  }

  deinit {
    memory?.deinitialize(count: count)
    memory?.deallocate()
  }

  @inline(__always)
  private var base: UnsafeMutablePointer<Element> { memory.unsafelyUnwrapped }

  /// All elements; not to be kept while more are added.
  var elements: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: memory, count: count) }

  @inline(__always)
  subscript(place: Int) -> Element {
    get {
      assert(place < count)
      return base[place]
    }
    set {
      assert(place < count)
      base[place] = newValue
    }
  }

  @inline(__always)
  func append(_ element: Element) {
    if count == capacity { grow(1) }
    (base + count).initialize(to: element)
    count += 1
  }

  @inline(never)
  private func grow(_ extra: Int) {
    capacity = max(2 * capacity, count + extra, 8)
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity)
    if let memory {
      larger.moveInitialize(from: memory, count: count)
      memory.deallocate()
    }
    memory = larger
  }

  /// Adds the same element so many times.
  func append(repeating element: Element, count extra: Int) {
    if extra == 0 { return }
    if count + extra > capacity { grow(extra) }
    (base + count).initialize(repeating: element, count: extra)
    count += extra
  }

  /// Adds what another pile holds.
  func append(_ other: Pile) {
    if other.count == 0 { return }
    if count + other.count > capacity { grow(other.count) }
    (base + count).initialize(from: other.base, count: other.count)
    count += other.count
  }

  func removeLast() { truncate(to: count - 1) }

  /// Takes away what comes after the first `kept` elements.
  @inline(__always)
  func truncate(to kept: Int) {
    if kept == count { return }
    (base + kept).deinitialize(count: count - kept)
    count = kept
  }
}
