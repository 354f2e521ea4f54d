import Glibc

/// Tells when other processes wrote to a store: a descriptor for `poll` that becomes readable (inotify on the folder).
public final class StoreWatch {
  /// Readable when something may have changed; call `drain` then.
  public let fileDescriptor: Int32
  private let folder: String
  private var isArmed = false

  /// Watches the store whose file is `path`, as `Store.path` gives it; its folder may appear later. Nil when the system
  /// gives no watch: then a look every 2 s has to do (store.md §4).
  public init?(path: String) {
    fileDescriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    folder = StoreLayout(path: path).folder
    guard fileDescriptor >= 0 else { return nil }
    _ = arm()
  }

  deinit { if fileDescriptor >= 0 { close(fileDescriptor) } }

  /// Empties the descriptor; true when a journal may have changed.
  ///
  /// Call it also every 2 s while the folder may be absent: it begins to watch as soon as the folder is there, and says
  /// so by true.
  public func drain() -> Bool {
    var isRelevant = false
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while true {
        let count = Glibc.read(fileDescriptor, buffer.baseAddress, buffer.count)
        if count <= 0 { break }
        isRelevant = look(UnsafeRawBufferPointer(rebasing: buffer[..<count])) || isRelevant
      }
    }
    return arm() || isRelevant
  }

  /// True when the folder has just begun to be watched.
  private func arm() -> Bool {
    if isArmed { return false }
    let mask = [IN_MODIFY, IN_CREATE, IN_MOVED_TO, IN_DELETE_SELF, IN_MOVE_SELF].reduce(0) { $0 | UInt32($1) }
    isArmed = inotify_add_watch(fileDescriptor, folder, mask) >= 0
    return isArmed
  }

  /// Goes through records: watch, mask, cookie and length of the name, four bytes each, and the name.
  private func look(_ records: UnsafeRawBufferPointer) -> Bool {
    var isRelevant = false
    var offset = 0
    while offset + 16 <= records.count {
      let mask = records.loadUnaligned(fromByteOffset: offset + 4, as: UInt32.self)
      let length = Int(records.loadUnaligned(fromByteOffset: offset + 12, as: UInt32.self))
      let end = min(records.count, offset + 16 + length)
      // A folder that is gone or a queue that ran over: look again in any case.
      if mask & (UInt32(IN_IGNORED) | UInt32(IN_Q_OVERFLOW) | UInt32(IN_MOVE_SELF)) != 0 {
        isRelevant = true
        if mask & UInt32(IN_Q_OVERFLOW) == 0 { isArmed = false }
      }
      // The lock and files on their way are touched at every act; journals alone tell of one.
      if records[offset + 16..<end].starts(with: "journal.".utf8) { isRelevant = true }
      offset = end
    }
    return isRelevant
  }
}
