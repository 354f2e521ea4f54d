import Glibc

/// libplist as installed, found at run time: the bench builds and runs without it.
struct LibPlist {
  private typealias FromBinary =
    @convention(c) (UnsafePointer<CChar>?, UInt32, UnsafeMutablePointer<OpaquePointer?>?) -> Int32
  private typealias Free = @convention(c) (OpaquePointer?) -> Void

  private let fromBinary: FromBinary
  private let free: Free

  /// Nil where it is not installed.
  static let shared = LibPlist()

  private init?() {
    guard let library = dlopen("libplist-2.0.so.3", RTLD_NOW), let read = dlsym(library, "plist_from_bin"),
      let free = dlsym(library, "plist_free")
    else { return nil }
    fromBinary = unsafeBitCast(read, to: FromBinary.self)
    self.free = unsafeBitCast(free, to: Free.self)
  }

  /// Reads a binary property list and frees what came of it, as our own values are freed; whether it could.
  func read(_ bytes: [UInt8]) -> Bool {
    var list: OpaquePointer?
    let status = bytes.withUnsafeBytes {
      fromBinary($0.assumingMemoryBound(to: CChar.self).baseAddress, UInt32($0.count), &list)
    }
    defer { free(list) }
    return status == 0 && list != nil
  }
}
