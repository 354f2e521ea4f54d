/// Tells a file that holds a whole store from others without reading all of it into values.
public enum WholeStoreFile {
  /// True when the file at `path` is what `copyWhole` writes, whole or damaged.
  public static func isOne(_ path: String, files: any FileOperations = SystemFiles()) -> Bool {
    guard let bytes = try? files.wholeFile(path), bytes.starts(with: "bplist00".utf8) else { return false }
    return bytes.firstRange(of: Array(WholeStore.kind.utf8)) != nil
  }
}
