import Glibc

/// A file system of its own for one test, where the machine allows that.
final class Mount {
  let path: String

  /// Whether tests may mount here: as root, outside most containers.
  static let isAllowed: Bool = {
    guard geteuid() == 0, let scratch = try? Scratch(), (try? Mount(in: scratch, kilobytes: 64)) != nil else {
      return false
    }
    return true
  }()

  /// Memory of that size, mounted in a folder of the scratch.
  init(in scratch: Scratch, kilobytes: Int) throws {
    path = scratch.file("disk")
    mkdir(path, 0o755)
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else { throw SystemFailure("mount") }
  }

  /// A folder shown at another place, where nothing can be written.
  init(of folder: String, readOnlyIn scratch: Scratch) throws {
    path = scratch.file("view")
    mkdir(path, 0o755)
    let (bind, remount, readOnly): (UInt, UInt, UInt) = (4096, 32, 1)
    guard mount(folder, path, nil, bind, nil) == 0 else { throw SystemFailure("mount") }
    guard mount(nil, path, nil, bind | remount | readOnly, nil) == 0 else { throw SystemFailure("remount") }
  }

  deinit { umount2(path, 2) }  // MNT_DETACH
}
