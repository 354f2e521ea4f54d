import Journal

/// Files kept to begin with: good ones, and every one that once broke a reader.
package struct Corpus {
  /// One file; the extension of its name says whose it is.
  package struct Entry {
    package let name: String
    package let reader: UntrustedBytes.Reader
    package let bytes: [UInt8]
  }

  /// In the order of their names.
  package let entries: [Entry]

  /// Reads the files `NAME.READER` of a folder.
  package init(folder: String) throws {
    let files = SystemFiles()
    var entries: [Entry] = []
    for name in try files.list(folder).sorted() {
      guard let reader = name.split(separator: ".").last.flatMap({ UntrustedBytes.Reader(rawValue: String($0)) }) else {
        continue
      }
      let file = try files.open(folder + "/" + name, .reading)
      defer { files.close(file) }
      var bytes = [UInt8](repeating: 0, count: try files.status(file).size)
      let count = try bytes.withUnsafeMutableBytes { try files.read(file, into: $0, at: 0) }
      bytes.removeSubrange(count...)
      entries.append(Entry(name: name, reader: reader, bytes: bytes))
    }
    self.entries = entries
  }

  /// The files of one reader.
  package func bytes(for reader: UntrustedBytes.Reader) -> [[UInt8]] {
    entries.filter { $0.reader == reader }.map(\.bytes)
  }
}
