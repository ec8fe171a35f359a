//! A PostgreSQL server of our own, on loopback, for as long as the run lasts.

use std::{
    net::TcpListener,
    os::unix::fs::chown,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread::sleep,
    time::Duration,
};

use anyhow::{Context, Result, bail, ensure};

/// The user a server runs as where we are root, which PostgreSQL refuses to be: `nobody`.
const NOBODY: u32 = 65534;
/// How long the server may take to start.
const PATIENCE: u32 = 300;

/// A running server. It ends with this value, and its files with it.
#[derive(Debug)]
pub struct Cluster {
    port: u16,
    server: Child,
    _folder: tempfile::TempDir,
}

impl Cluster {
    /// Makes and starts a server.
    pub fn start() -> Result<Self> {
        let programs = programs()?;
        let folder = tempfile::Builder::new().prefix("recoup-workers-").tempdir()?;
        let root = is_root()?;
        if root {
            chown(folder.path(), Some(NOBODY), Some(NOBODY))?;
        }
        let data = folder.path().join("data");
        let made = as_server(root, &programs.join("initdb"))
            .args(["--username=recoup", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"])
            .arg("--pgdata")
            .arg(&data)
            .current_dir(folder.path())
            .output()?;
        ensure!(made.status.success(), "initdb: {}", String::from_utf8_lossy(&made.stderr));
        let port = free_port()?;
        let server = as_server(root, &programs.join("postgres"))
            .arg("-D")
            .arg(&data)
            .args(["-p", &port.to_string(), "-k"])
            .arg(folder.path())
            // Killed are the workers, not the server: it need not survive a loss of power.
            .args(["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off", "-c", "synchronous_commit=off"])
            .current_dir(folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        let cluster = Self { port, server, _folder: folder };
        cluster.wait()?;
        Ok(cluster)
    }

    /// The port on loopback.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Makes a database with the tables of `schema`.
    pub fn database(&self, name: &str, schema: &Path) -> Result<Database> {
        self.postgres().ask(&format!("CREATE DATABASE {name}"))?;
        let database = Database { url: self.url(name) };
        database.psql(&["-f", schema.to_str().context("the path of the tables is no UTF-8")?])?;
        Ok(database)
    }

    fn postgres(&self) -> Database {
        Database { url: self.url("postgres") }
    }

    fn url(&self, name: &str) -> String {
        url(self.port, name)
    }

    fn wait(&self) -> Result<()> {
        for _ in 0..PATIENCE {
            if self.postgres().ask("SELECT 1").is_ok() {
                return Ok(());
            }
            sleep(Duration::from_millis(100));
        }
        bail!("PostgreSQL does not start")
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}

/// A database, asked through `psql`.
#[derive(Clone, Debug)]
pub struct Database {
    url: String,
}

impl Database {
    /// Asks, and gives what comes: a line a row, columns with `|` between.
    pub fn ask(&self, question: &str) -> Result<String> {
        self.psql(&["-c", question])
    }

    /// Forgets every debt, once nobody is at work here.
    pub fn reset(&self) -> Result<()> {
        self.ask("TRUNCATE debt, happened, outbox RESTART IDENTITY").map(drop)
    }

    /// Waits until the server has noticed that a killed worker is gone, and let go of its locks.
    pub fn wait_for_nobody(&self) -> Result<()> {
        let others = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
        for _ in 0..PATIENCE {
            if self.ask(others)? == "0" {
                return Ok(());
            }
            sleep(Duration::from_millis(10));
        }
        bail!("a killed worker still holds its connection")
    }

    fn psql(&self, arguments: &[&str]) -> Result<String> {
        let out = Command::new("psql")
            .args(["--no-psqlrc", "--quiet", "--tuples-only", "--no-align", "--set=ON_ERROR_STOP=1", &self.url])
            .args(arguments)
            .output()
            .context("psql")?;
        ensure!(out.status.success(), "psql: {}", String::from_utf8_lossy(&out.stderr));
        Ok(String::from_utf8(out.stdout)?.trim_end().to_owned())
    }
}

/// The address of a database on loopback.
pub fn url(port: u16, name: &str) -> String {
    format!("postgresql://recoup@127.0.0.1:{port}/{name}?sslmode=disable")
}

fn programs() -> Result<PathBuf> {
    let told = Command::new("pg_config").arg("--bindir").output().context("pg_config, which tells where PostgreSQL is")?;
    let programs = PathBuf::from(String::from_utf8(told.stdout)?.trim());
    ensure!(programs.join("postgres").is_file(), "no PostgreSQL server in {}", programs.display());
    Ok(programs)
}

fn is_root() -> Result<bool> {
    Ok(Command::new("id").arg("-u").output()?.stdout.starts_with(b"0\n"))
}

fn as_server(root: bool, program: &Path) -> Command {
    if !root {
        return Command::new(program);
    }
    let mut command = Command::new("setpriv");
    command.args([format!("--reuid={NOBODY}"), format!("--regid={NOBODY}"), "--clear-groups".into()]).arg(program);
    command
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind("127.0.0.1:0")?.local_addr()?.port())
}
