/// What reading one file after the other can use again.
final class ReadingMemory {
  /// Per object: 0, or 1 + its place in `texts` or `blobs`, or what `BinaryReader` says of a container.
  private(set) var memo: UnsafeMutablePointer<UInt32>
  private var capacity = 64
  let texts = Pile<String>(capacity: 32)
  let blobs = Pile<[UInt8]>(capacity: 0)
  /// Containers met more than once, and how many values each stands for.
  let shared = Pile<(value: PropertyList, weight: Int)>(capacity: 0)
  let shapes = KeyShapes()

  private static let spare = Spare<ReadingMemory>()
  /// Memory for more objects than this is given back to the system.
  private static let most = 4096

  private init() { memo = .allocate(capacity: capacity) }

  deinit { memo.deallocate() }

  /// Memory for a file of so many objects.
  static func forObjects(_ count: Int) -> ReadingMemory {
    let memory = spare.take() ?? ReadingMemory()
    if count > memory.capacity {
      memory.memo.deallocate()
      memory.memo = .allocate(capacity: count)
      memory.capacity = count
    }
    memory.memo.initialize(repeating: 0, count: count)
    return memory
  }

  /// Takes back memory that nobody else holds.
  static func takeBack(_ memory: ReadingMemory) {
    guard memory.capacity <= most, memory.shapes.count <= most else { return }
    memory.texts.truncate(to: 0)
    memory.blobs.truncate(to: 0)
    memory.shared.truncate(to: 0)
    memory.shapes.clear()
    spare.leave(memory)
  }
}
